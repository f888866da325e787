"""What a copy desk would catch in a post: one check a file, each a pure function from a subject to its findings.

A window knows findings (`finding`, `telling`) and nothing of what finds them, which takes long to import (`registry`).
"""
