; Inno Setup 6: an installer from dist\leukemia-reader. `python dev.py package` compiles it on Windows:
;   iscc /DDist=...\dist\leukemia-reader /O...\dist packaging\windows\setup.iss
; Without admin rights it installs for the user alone; /ALLUSERS (with them) for everyone, as kiosks
; need it. Silent: setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/ALLUSERS] [/TASKS="desktop,kiosk"]
; [/DIR="..."] [/LOG="..."]. Uninstall in silence: unins000.exe /VERYSILENT.
; Signing: pass /Ssign="signtool sign /fd sha256 /tr TIMESTAMP-SERVER /td sha256 $f" and /DSign.

#ifndef Dist
  #define Dist "..\..\dist\leukemia-reader"
#endif
#ifndef Version
  #define Version "0.1.0"
#endif
#define Name "Leukemia Reader"
#define Exe "leukemia-reader.exe"

[Setup]
; Never change the AppId: by it a newer version finds and replaces the older one.
AppId={{6C0E0B5B-7D4D-4C0B-9C55-2B4F3F6D8A17}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Leukemia Reader authors
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Dist}\LICENSE.txt
OutputBaseFilename=leukemia-reader-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
UninstallDisplayIcon={app}\{#Exe}
UninstallDisplayName={#Name}
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Tasks]
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "kiosk"; Description: "Start as a kiosk when anyone signs in (a shared touch screen)"; Flags: unchecked; Check: IsAdminInstallMode

[InstallDelete]
; Nothing of an older version stays. A site.toml that an administrator put beside the program does.
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\licenses"

[Files]
Source: "{#Dist}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Exe}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Exe}"; Tasks: desktop
Name: "{commonstartup}\{#Name}"; Filename: "{app}\{#Exe}"; Parameters: "--kiosk"; Tasks: kiosk

[Run]
Filename: "{app}\{#Exe}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent unchecked
; The reader's own bookmarks and settings lie in the user's folders and stay when it is removed.
