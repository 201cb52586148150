"""A house with a certification in force, for the tests of this room."""

from tests.certification.house import house as house
