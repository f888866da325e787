# Jekyll's own Markdown converter, for comparison: a JSON array of a text and a site's settings for kramdown on each line
# in, its HTML as a JSON string out, or null where it refuses the settings.
require "json"
require "jekyll"

$stdout.sync = true
Jekyll.logger.log_level = :error
# Not `Converters::Markdown`, which keeps what it made of a text whatever the settings are.
converters = Hash.new do |known, settings|
  configuration = Jekyll.configuration("source" => __dir__, "quiet" => true, "kramdown" => settings)
  known[settings] = Jekyll::Converters::Markdown::KramdownParser.new(configuration)
end
$stdin.each_line do |line|
  source, settings = JSON.parse(line)
  html = begin
    converters[settings.dup].convert(source)
  rescue StandardError, LoadError
    nil
  end
  puts JSON.generate(html)
end
