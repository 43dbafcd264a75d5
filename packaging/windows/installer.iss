; The installer for Windows, made by Inno Setup 6.3 or newer from what packaging/build.py builds:
;     iscc packaging\windows\installer.iss
; For one person, without an administrator; .nnstudio files open with a double click. Not run yet.

#define Program AddBackslash(SourcePath) + "..\..\build\dist\nnstudio\nnstudio.exe"
#define Version GetStringFileInfo(Program, "ProductVersion")

[Setup]
AppId={{6C0E6E1B-5E0B-4D0E-9C5F-2B9B6A8C7E41}
AppName=NN Studio
AppVersion={#Version}
AppPublisher=The NN Studio authors
DefaultDirName={autopf}\NN Studio
DefaultGroupName=NN Studio
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\build
OutputBaseFilename=nnstudio-setup
SetupIconFile=..\..\build\icons\nnstudio.ico
UninstallDisplayIcon={app}\nnstudio.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

; What an earlier version brought must not be found by this one.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\dist\nnstudio\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\NN Studio"; Filename: "{app}\nnstudio.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.nnstudio"; ValueType: string; ValueData: "NNStudio.Project"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\NNStudio.Project"; ValueType: string; ValueData: "NN Studio project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\NNStudio.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\nnstudio.exe,0"
Root: HKA; Subkey: "Software\Classes\NNStudio.Project\shell\open\command"; ValueType: string; ValueData: """{app}\nnstudio.exe"" ""%1"""

[Run]
Filename: "{app}\nnstudio.exe"; Description: "{cm:LaunchProgram,NN Studio}"; Flags: nowait postinstall skipifsilent
