# Makes this Windows a kiosk without MDM: Shell Launcher for the local account “Kiosk”, and the
# Keyboard Filter. Run as administrator; sign in as Kiosk afterwards.
# Needs Windows Enterprise, Education or IoT Enterprise. “-Undo” takes it back.
param(
    [string]$Account = "Kiosk",
    [string]$Program = "C:\Program Files\Leukemia Reader\leukemia-reader.exe",
    [string]$Site = "C:\ProgramData\Leukemia Reader\site.toml",
    [switch]$Undo
)
$ErrorActionPreference = "Stop"
$space = "root\standardcimv2\embedded"
$sid = (New-Object System.Security.Principal.NTAccount($Account)).Translate(
    [System.Security.Principal.SecurityIdentifier]).Value

foreach ($feature in "Client-EmbeddedShellLauncher", "Client-KeyboardFilter") {
    Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
}

$launcher = [wmiclass]"\\localhost\${space}:WESL_UserSetting"
if ($Undo) {
    $launcher.RemoveCustomShell($sid) | Out-Null
    $launcher.SetEnabled($false) | Out-Null
} else {
    if (-not (Test-Path $Program)) { throw "$Program is not there." }
    if (-not (Test-Path $Site)) { throw "$Site is not there." }
    $restart, $nothing = 0, 3
    $launcher.SetDefaultShell("explorer.exe", $restart) | Out-Null
    $shell = "`"$Program`" --kiosk --supervise --site `"$Site`""
    # Status 0: staff closed it. Anything else: start again.
    $launcher.SetCustomShell($sid, $shell, @(0), @($nothing), $restart) | Out-Null
    $launcher.SetEnabled($true) | Out-Null
}

# What the program itself cannot refuse. Administrators keep all keys.
$keys = "Win", "Alt+F4", "Alt+Tab", "Alt+Esc", "Alt+Space", "Ctrl+Esc", "Ctrl+Shift+Esc",
    "Ctrl+Alt+Del", "Shift+Ctrl+Esc", "Win+L", "Win+R", "Win+E", "Win+D", "Win+M", "Win+U",
    "Win+Tab", "Win+Enter", "LShift+LAlt+NumLock", "LShift+LAlt+PrintScrn"
foreach ($name in $keys) {
    $key = Get-CimInstance -Namespace $space -ClassName WEKF_PredefinedKey |
        Where-Object { $_.Id -eq $name }
    if ($key) {
        $key.Enabled = [int](-not $Undo)
        Set-CimInstance -InputObject $key
    } else {
        Write-Warning "The Keyboard Filter does not know $name here; block it by hand."
    }
}
Write-Host "Done. Restart, then sign in as $Account. Ctrl+Alt+Del works for administrators only."
