"""The process that reads a site for its windows: one a site, which all that is asked of the site is answered by.

Python runs one thread at a time, and each call of a window would wait for one that parses YAML; and what five readers
would read five times is read once. What is asked is told in `process`; each kind of answer has a module of its own, a
generator that gives pieces and rests between them, so that one answer does not keep the others waiting.
"""
