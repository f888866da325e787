"""Code's tokens as Rouge, Jekyll's highlighter, tells them: one language, one file.

What is a token, and of which class, follows Rouge 3.30 (lib/rouge/lexers/), the words of each language included.
"""
