"""Pictures that come into a post from outside: dropped, pasted or picked."""
