"""The house style in the window: offered when it was learned, reviewed, and set."""
