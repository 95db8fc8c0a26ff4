"""Tells which libraries of the generated clients are missing or too old; nothing when all are there."""

import re
import sys
from importlib.metadata import PackageNotFoundError, version

LEAST = {"pydantic": (2, 11), "urllib3": (2, 0), "python-dateutil": (2, 8), "typing_extensions": (4, 7)}


def numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text)[:2])


missing = [] if sys.version_info >= (3, 10) else ["a Python of 3.10 or later"]
for library, least in LEAST.items():
    try:
        found = version(library)
    except PackageNotFoundError:
        found = ""
    if numbers(found) < least:
        missing.append(f"{library} {'.'.join(map(str, least))} or later ({found or 'none'} is here)")
print(", ".join(missing))
