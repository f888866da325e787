"""What an installed Stet need not make anew at every start: `recording` notes it, `laying` lays it down for `ahead`."""
