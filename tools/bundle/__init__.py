"""`make bundle`: the folder an officer carries, and the archive of it, made by PyInstaller on build.spec.

`contents` says what goes in and what stays out; `icons` draws the program's icon in every size from our own drawing;
`finish` lays what a person needs beside the program; `licenses` writes down whose parts are in it; `weigh` says what
it weighs (docs/bundle.md); `stranger` unpacks it into a bare root without Python and runs it there, offline.
"""
