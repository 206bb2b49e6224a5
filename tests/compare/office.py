# SPDX-License-Identifier: Apache-2.0
"""LibreOffice without a window: opens Word files, accepts or rejects their tracked changes, tells their text."""
import contextlib
import shutil
import subprocess
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    uno = None

is_here = uno is not None and shutil.which("soffice") is not None


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    def __init__(self, folder):
        self.folder = folder
        pipe = f"resolute{folder.name}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(240):
            with contextlib.suppress(NoConnectException):
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            time.sleep(0.25)
        else:
            raise TimeoutError("LibreOffice does not answer within a minute")
        self.desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        self.dispatcher = context.ServiceManager.createInstance("com.sun.star.frame.DispatchHelper")

    def text(self, path, change=None):
        """The lines of the text as LibreOffice converts it, and the notes, after `Accept` or `Reject`. All spaces are alike, as
        they are in comparisons."""
        document = self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (setting("Hidden", True),))
        if change:
            self.dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{change}AllTrackedChanges", "", 0, ())
        target = self.folder / "settled.txt"
        document.storeToURL(target.as_uri(), (setting("FilterName", "Text (encoded)"), setting("FilterOptions", "UTF8")))
        notes = [document.Footnotes.getByIndex(i).String for i in range(document.Footnotes.Count)]
        document.close(True)
        lines = [" ".join(line.split()) for line in target.read_text(encoding="utf-8-sig").splitlines()]
        return [line for line in lines if line], [" ".join(note.split()) for note in notes]

    def close(self):
        with contextlib.suppress(Exception):
            self.desktop.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
