"""The room check: what a talk needs of this computer and this library, looked at one by one."""
