#!/bin/sh
# From dist/Leukemia Reader.app to a disk image: make_dmg.sh OUTPUT. On macOS only.
#
# Signed and notarised when these are set; otherwise the image is made unsigned, for trying:
#   SIGN_IDENTITY   "Developer ID Application: NAME (TEAM)", in the keychain
#   NOTARY_PROFILE  made once by: xcrun notarytool store-credentials NAME --apple-id … --team-id …
set -eu
output=${1:?folder for the image}
here=$(cd "$(dirname "$0")" && pwd)
app="$here/../../dist/Leukemia Reader.app"
image="$output/leukemia-reader.dmg"
[ -d "$app" ] || { echo "$app is not there: python3 dev.py package makes it" >&2; exit 1; }

if [ -n "${SIGN_IDENTITY:-}" ]; then
    # Inner files first: a signature covers what lies within.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$SIGN_IDENTITY"
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
        --sign "$SIGN_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
else
    echo "SIGN_IDENTITY is not set: the image will not be signed" >&2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
hdiutil create -volname "Leukemia Reader" -srcfolder "$folder" -ov -format UDZO "$image"

if [ -n "${SIGN_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$SIGN_IDENTITY" "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    xcrun stapler validate "$image"
fi

# The self-test from the mounted image: what a reader gets.
mount=$(mktemp -d)
hdiutil attach "$image" -mountpoint "$mount" -nobrowse -readonly
status=0
"$mount/Leukemia Reader.app/Contents/MacOS/leukemia-reader" self-test || status=$?
hdiutil detach "$mount"
exit $status
