# Renders templates with real Jekyll, each alone: a template that Jekyll refuses does not spoil the others.
# stdin: {"config": {…}, "page": "YAML", "templates": ["…"]}; stdout: [["ok", "…"] or ["failed", "why"], …]
require "json"
require "jekyll"

Jekyll.logger.log_level = :error
asked = JSON.parse($stdin.read)
config = Jekyll.configuration({ "quiet" => true, "disable_disk_cache" => true }.merge(asked["config"]))
ENV["TZ"] = config["timezone"] if config["timezone"]
site = Jekyll::Site.new(config)
page = YAML.safe_load(asked["page"], permitted_classes: [Date, Time])

answers = asked["templates"].map do |source|
  payload = site.site_payload # keeps what a template counts
  payload["page"] = page
  template = Liquid::Template.parse(source, :line_numbers => true)
  info = { :registers => { :site => site, :page => page }, :strict_filters => false, :strict_variables => false }
  ["ok", template.render!(payload, info)]
rescue Exception => e # rubocop:disable Lint/RescueException
  ["failed", "#{e.class}: #{e.message}"]
end
puts JSON.generate(answers.map { |state, text| [state, text.to_s.dup.force_encoding("UTF-8").scrub] })
