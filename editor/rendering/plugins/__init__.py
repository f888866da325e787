"""What plugins of Jekyll's do to a page, one plugin a file. None of it is imported where a site names none of them."""
