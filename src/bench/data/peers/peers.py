"""Other tools in Python over the files of a folder: reads names of folders, writes a line of JSON for each. See ../../contender.ts."""
import json, os, resource, sys, time


def proselint():
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile
    CheckRegistry().register_many(__register__)
    return lambda data: LintFile("text", data.decode(errors="replace")).lint()


def trafilatura():
    from trafilatura import extract
    return lambda data: extract(data)


def jusText():
    import justext
    stop_words = justext.get_stoplist("English")
    return lambda data: justext.justext(data, stop_words)


run = {"proselint": proselint, "trafilatura": trafilatura, "jusText": jusText}[sys.argv[1]]()
print("ready", flush=True)
for line in sys.stdin:
    folder = line.rstrip("\n")
    files = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            files.append(file.read())
    start = time.process_time()
    for data in files:
        run(data)
    cpu = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"cpu": cpu, "bytes": sum(map(len, files)), "peak": peak}), flush=True)
