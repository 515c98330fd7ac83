@rem Starts Discern from an unpacked distribution. Needs Java 17 or newer.
@rem Written without a Windows machine at hand: not tested.
@echo off
setlocal
set "HOME_FOLDER=%~dp0"
if "%HOME_FOLDER:~-1%"=="\" set "HOME_FOLDER=%HOME_FOLDER:~0,-1%"
set "JAVA=java"
if not "%JAVA_HOME%"=="" set "JAVA=%JAVA_HOME%\bin\java"
if "%OMP_NUM_THREADS%"=="" set "OMP_NUM_THREADS=1"
"%JAVA%" "-Ddiscern.home=%HOME_FOLDER%" %JAVA_OPTS% -cp "%HOME_FOLDER%\lib\*" org.discern.cli.Main %*
exit /b
