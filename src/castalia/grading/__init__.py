"""Submissions in, marks and a gradebook out: untrusted code runs in a sandbox, checks outside it."""
