# Jekyll's own Markdown converter, for comparison: a JSON string on each line in, its HTML as one out.
require "json"
require "jekyll"

$stdout.sync = true
Jekyll.logger.log_level = :error
converter = Jekyll::Converters::Markdown.new(Jekyll.configuration("source" => __dir__, "quiet" => true))
$stdin.each_line { |line| puts JSON.generate(converter.convert(JSON.parse(line))) }
