"""What Windows and macOS want to know of a program: version, identity, file types, and why it asks for a microphone."""

from __future__ import annotations

from typing import Any

from kit import __version__

# Kitbag alters no Markdown file's owner: it offers itself for decks, and is the owner of nothing but its own type.
INFO_PLIST: dict[str, Any] = {
    "CFBundleIdentifier": "org.kitbag.Kitbag",
    "CFBundleName": "Kitbag",
    "CFBundleDisplayName": "Kitbag",
    "CFBundleShortVersionString": __version__,
    "NSHighResolutionCapable": True,
    "NSPrincipalClass": "NSApplication",
    "NSMicrophoneUsageDescription": "Kitbag listens while you rehearse, if you turn it on, and tells how fast you "
    "speak. Nothing you say is kept.",
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Kitbag talk",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": ["org.kitbag.talk"],
        },
        {
            "CFBundleTypeName": "Deck in Markdown",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["net.daringfireball.markdown"],
        },
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": "org.kitbag.talk",
            "UTTypeDescription": "Kitbag talk",
            "UTTypeConformsTo": ["public.plain-text"],
            "UTTypeTagSpecification": {"public.filename-extension": ["kitbag"]},
        }
    ],
}


def windows_version(version: str) -> str:
    """What the properties of Kitbag.exe show, in PyInstaller's own text form of a version resource."""
    numbers = tuple(([*map(int, version.split(".")), 0, 0, 0, 0])[:4])
    words = {
        "CompanyName": "the Kitbag authors",
        "FileDescription": "Kitbag",
        "FileVersion": version,
        "InternalName": "kitbag",
        "LegalCopyright": "MIT (program), CC BY 4.0 (talks)",
        "OriginalFilename": "Kitbag.exe",
        "ProductName": "Kitbag",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    fixed = f"FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1)"
    table = f"StringFileInfo([StringTable('040904B0', [{strings}])])"  # US English, Unicode
    languages = "VarFileInfo([VarStruct('Translation', [0x409, 1200])])"
    return f"VSVersionInfo(ffi={fixed}, kids=[{table}, {languages}])\n"
