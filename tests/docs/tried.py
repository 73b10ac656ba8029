"""Prints each option that no golden case tries, and each message that no test does, and exits 1 where there is one."""
import glob
import os
import re
import subprocess
import sys


def text_of(*patterns):
    paths = sorted(path for pattern in patterns for path in glob.glob(pattern, recursive=True)
                   if os.path.isfile(path))
    return "\n".join(open(path, encoding="utf-8", errors="replace").read() for path in paths)


def help_of(*command):
    return subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout


def options_of(tool):
    """The names of each option, short and long, and those of the formats of the tool, where it has any."""
    shown = help_of(tool)
    formats = re.search(r"^Formats:\n(.*?)\n\n", shown, re.MULTILINE | re.DOTALL)
    for name in re.findall(r"^  ([a-z]+)", formats.group(1), re.MULTILINE) if formats else []:
        shown += help_of(tool, name)
    for names in sorted(set(re.findall(r"^  (-[^ ]*)", shown, re.MULTILINE))):
        yield names.split(",")


def untried_options():
    tries = text_of("tests/cases/*/*/cmd")
    for source in sorted(glob.glob("tools/*.cpp")):
        tool = os.path.splitext(os.path.basename(source))[0]
        called = "\n".join(re.findall(rf"{tool}\b[^|;&]*", tries))
        for names in options_of(tool):
            if not any(re.search(rf"(?<=\s){re.escape(name)}(?![\w-])", called) for name in names):
                yield f"{tool} {names[-1]}"


LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
CALL = re.compile(
    r"\b(?:data_error|usage_error|system_error|Error|fault|refusal|cut_short|give_up|note|say_error)"
    r"\(\s*(?:(?:[\w.:()]+|\"\w+\"),\s*)?(?:fmt::format\(\s*)?"  # a number of the system, a status or a key first
    rf"((?:{LITERAL.pattern}\s*)+)")


def messages():
    for path in sorted(glob.glob("lib/**/*.?pp", recursive=True) + glob.glob("tools/*.cpp")):
        for call in CALL.finditer(open(path, encoding="utf-8").read()):
            yield path, "".join(LITERAL.findall(call.group(1))).replace('\\"', '"').replace("\\\\", "\\")


def pattern_of(message):
    parts = re.split(r"\{[^{}]*\}", message.replace("{{", "\0").replace("}}", "\1"))
    return re.compile(".*".join(re.escape(part.replace("\0", "{").replace("\1", "}")) for part in parts))


# What a message has beside its text: an advice, another wording, what is waited for. In these folders any text of three
# words is of that kind, but for what the tools say of their options.
WORDED = ["lib/core/*.cpp", "lib/csv/*.cpp", "lib/diff/*.cpp", "lib/fetch/**/*.cpp", "lib/group/*.cpp", "lib/rank/*.cpp",
          "lib/reference/*.cpp", "lib/series/*.cpp", "lib/trend/*.cpp", "lib/export/xlsx/limits.cpp"]
SAID_OTHERWISE = ["lib/fetch/sources.cpp", "lib/fetch/http/progress.cpp"]  # by --list; to a terminal only
OF_OTHERS = ["Error while parsing "]  # of toml++, which is cut off


def parts_of_messages():
    whole = "\n".join(message for _, message in messages())
    for path in sorted(path for pattern in WORDED for path in glob.glob(pattern, recursive=True)):
        code = re.sub(r"(?<!\S)//.*|'\"'", "", open(path, encoding="utf-8").read())
        for texts in re.finditer(rf"(?:{LITERAL.pattern}\s*)+", code) if path not in SAID_OTHERWISE else []:
            text = "".join(LITERAL.findall(texts.group())).replace('\\"', '"').replace("\\\\", "\\")
            if len(text.split()) >= 3 and text not in whole and text not in OF_OTHERS:
                yield path, text


def is_mixed(cmd):
    return "2>&1" in open(cmd, encoding="utf-8").read()


def texts_told():
    """What the cases print as messages, and the tests and examples hold."""
    mixed = [os.path.join(os.path.dirname(cmd), "out") for cmd in glob.glob("tests/cases/*/*/cmd") if is_mixed(cmd)]
    told = text_of("tests/cases/*/*/err", "tests/**/*.sh", "tests/**/*.py", "examples/*.out", *mixed)
    return told + "\n" + re.sub(r'"\s*"', "", text_of("tests/unit/*.cpp"))


def parts_told():
    """What the tests look for in a message, which need not be all of it."""
    return re.findall(r'^ *says "([^"]{12,})"', text_of("tests/http/*.sh"), re.MULTILINE)


def untried_messages():
    told, parts = texts_told(), parts_told()
    never = [line.split("\t")[0] for line in open("tests/docs/tried-never.txt", encoding="utf-8")
             if not line.startswith("#")]
    said = [*messages(), *parts_of_messages()]
    for path, message in said:
        looked_for = pattern_of(message).search(told) or any(part in message for part in parts)
        if message not in never and not looked_for:
            yield f"{path}: {message}"
    for message in never:
        if message not in [known for _, known in said]:
            yield f"tests/docs/tried-never.txt: no message any more: {message}"


untried = [*untried_options(), *untried_messages()]
for line in untried:
    print("not tried: " + line)
sys.exit(bool(untried))
