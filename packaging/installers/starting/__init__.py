"""What an installed Stet has ready for its starts: `recording` notes it, `laying` lays it down, `ahead` finds it."""
