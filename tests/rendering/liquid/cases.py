"""Every filter on awkward values: what the comparison with Jekyll goes through."""

CONFIG = {"timezone": "Asia/Seoul", "url": "https://신문.example", "baseurl": "/뉴스", "title": "신문"}

PAGE = """\
none: null
yes_: true
zero: 0
whole: 42
minus: -7
big: 12345678901234567890
half: 2.5
tiny: 0.00001
huge: 1.0e+20
empty: ""
blank_text: "  \\t\\n "
word: harbour
hangul: "부산항 물동량, 8.1% 늘어 — 관세청"
mixed: "Tea <b>&amp; 'coffee'</b> & \\"milk\\" 차"
html: "<p>하나 <!-- two --> <em>셋</em></p><script>four()</script>\\n<style>p{}</style>다섯"
lines: "one\\ntwo\\r\\nthree\\n"
number_text: "12.50"
whole_text: " 17 apples"
path: "/assets/그림 1.png?x=1&y=2#top"
address: "HTTP://Example.COM:80/a/../b c"
day: 2024-07-27
moment: 2024-07-27 10:05:09 +0900
utc: 2024-01-02T03:04:05Z
naive: 2024-02-29 23:59:59
day_text: "3 March 2021 14:30"
list: [3, 1, 2]
words: [pear, "Apple", "배", apple, fig]
mixed_list: [1, two, null, 3.5, [nested, [deep]], {a: 1}]
gaps: [null, 2, null, 1]
nested: [[1, 2], [3], []]
hash: {b: 2, a: 1, "한글": [x, "y"]}
people:
  - {name: 김, age: 30, team: red, tags: [a, b]}
  - {name: Lee, age: "9", team: blue, tags: []}
  - {name: park, team: red, tags: b}
  - {name: Choi, age: 41.5, team: null, deep: {level: 2}}
no_list: []
no_hash: {}
"""

INPUTS = [
    f"page.{name}"
    for name in (
        "none yes_ zero whole minus big half tiny huge empty blank_text word hangul mixed html lines number_text whole_text "
        "path address day moment utc naive day_text list words mixed_list gaps nested hash people no_list no_hash"
    ).split()
] + ["page.nothing", "(1..4)", '"now here"', "-3.75", "true"]

CALLS = (
    "size|downcase|upcase|capitalize|escape|escape_once|xml_escape|cgi_escape|uri_escape|url_encode|url_decode|"
    "base64_encode|base64_url_safe_encode|slice: 1|slice: -3, 2|slice: 2, 100|truncate: 7|truncate: 9, '…'|truncatewords: 2|"
    "truncatewords: 1, ' (more)'|split: ' '|split: ','|split: ''|strip|lstrip|rstrip|strip_html|strip_newlines|newline_to_br|"
    "normalize_whitespace|replace: 'a', 'o'|replace: 'a', '[\\0]'|replace_first: 'e', ''|replace_last: 'e', 'E'|remove: 'a'|"
    "remove_first: '1'|remove_last: '1'|append: page.whole|prepend: page.list|abs|plus: 3|plus: '1.5'|minus: 2.25|times: 3|"
    "times: 1.1|divided_by: 4|divided_by: 4.0|divided_by: 0|modulo: 3|modulo: -2.5|round|round: 1|round: -1|ceil|floor|"
    "at_least: 5|at_most: 2.5|to_integer|first|last|join|join: ', '|map: 'name'|map: 'a'|compact|compact: 'age'|uniq|"
    "uniq: 'team'|concat: page.list|concat: page.word|reverse|sort|sort: 'age'|sort: 'age', 'last'|sort: 'name'|"
    "sort: 'deep.level'|sort_natural|sort_natural: 'name'|where: 'team', 'red'|where: 'age', 9|where: 'team', nil|"
    "where: 'tags', 'b'|where: 'tags', empty|where: 'deep.level', 2|find: 'team', 'blue'|find: 'team', 'none'|push: 9|pop|"
    "pop: 2|shift|shift: 2|unshift: 'x'|array_to_sentence_string|array_to_sentence_string: '또는'|"
    "where_exp: 'item', 'item.age'|where_exp: 'item', 'item.team == \"red\" and item.name != \"park\"'|"
    "where_exp: 'item', 'item.tags contains \"b\"'|where_exp: 'item', 'item == 2 or item == \"fig\"'|"
    "find_exp: 'item', 'item.team == \"blue\"'|group_by: 'team'|group_by: 'age'|group_by_exp: 'item', 'item.name | size'|"
    "markdownify|smartify|slugify|slugify: 'pretty'|slugify: 'raw'|slugify: 'ascii'|slugify: 'latin'|slugify: 'none'|"
    "number_of_words|number_of_words: 'cjk'|number_of_words: 'auto'|default: 'other'|default: 'other', allow_false: true|"
    "jsonify|inspect|date: '%Y-%m-%d %H:%M:%S %z'|date: '%-d. %B %y, %a %j %U %V %e %l %p'|date: ''|date: '%s %L %N %3N %%'|"
    "date: '%^b %10A %-m %_H %:z %Z %C %u %w %G'|date_to_xmlschema|date_to_rfc822|date_to_string|date_to_long_string|"
    "date_to_string: 'ordinal'|date_to_long_string: 'ordinal', 'US'|relative_url|absolute_url|strip_index|no_such_filter|"
    "upcase: 1|split"
)


def templates() -> list[str]:
    """A template for each filter on each value."""
    return [f"{{{{ {value} | {call} }}}}" for value in INPUTS for call in CALLS.split("|")]
