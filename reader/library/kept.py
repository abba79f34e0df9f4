"""An attribute that is made when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class KeptProperty(Generic[Value]):
    """`functools.cached_property` without its lock.

    Until Python 3.12 all objects of a class share that lock: the window would wait for what a
    worker makes for another library. Here two threads may make the same twice; the first counts.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make = make
        self._name = ""
        self.__doc__ = make.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        """Python's: the name that the value is kept under."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "KeptProperty[Value]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> "Value | KeptProperty[Value]":
        """Python's: asked only until the object holds the value itself."""
        if instance is None:
            return self
        made = self._make(instance)
        kept: Value = instance.__dict__.setdefault(self._name, made)
        return kept
