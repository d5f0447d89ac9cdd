"""What runs inside a warm process and its forks; nothing here is imported by the runner itself.

It imports no more of this package than it needs, because every fork begins with it.
"""
