@echo off
rem Starts RoleScope: the window, or one of its commands (see --help).
rem   JAVA_HOME            the Java to use, 17 or newer; else the java on PATH
rem   ROLESCOPE_JAVA_OPTS  more options for Java, such as -Xmx8g
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"

if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  set "JAVA=java.exe"
)
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo rolescope: needs Java 17 or newer: set JAVA_HOME, or put java on PATH 1>&2
  exit /b 4
)

set "VERSION="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2>&1 ^| findstr /i /c:" version ""' ) do if not defined VERSION set "VERSION=%%~V"
set "MAJOR=0"
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 (
  echo rolescope: needs Java 17 or newer; this is Java %VERSION% 1>&2
  exit /b 4
)

set "NATIVE="
if %MAJOR% GEQ 24 set "NATIVE=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

rem A command is over soon: the quick compiler, and more room for new objects. The window works for
rem hours.
set "TUNING=-XX:+UseParallelGC"
for %%C in (simulate who-can reach paths matrix exposed cut cycles compare inspect export lessons explain-error generate completion man --help --version -h -V) do if "%~1"=="%%C" set "TUNING=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:InitialRAMPercentage=6 -XX:NewRatio=3"

"%JAVA%" %TUNING% -XX:MaxRAMPercentage=70 -Xshare:auto %NATIVE% ^
  -Djava.awt.headless=true "-Drolescope.sample=%HOME_DIR%\sample-data" ^
  %ROLESCOPE_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" org.rolescope.Main %*
exit /b %ERRORLEVEL%
