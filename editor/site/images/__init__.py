"""New pictures of a site: named as its others are, made no larger than its house wants, freed of metadata."""
