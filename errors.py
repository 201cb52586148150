"""The one kind of error that is meant to be read by the person at the keyboard."""


class UserError(Exception):
    """Something the user can mend; the message names what, where and what to do, and is shown as it is."""
