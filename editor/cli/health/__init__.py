"""What Stet finds on a machine: facts, and what is wrong with them. For `stet doctor`."""
