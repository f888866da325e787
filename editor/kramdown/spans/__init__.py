"""What stands within the text of a block: one construct, one file."""
