"""What runs on the code host: which code, when, with which rights."""

import re

import pytest
import yaml
from macros import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINS = {
    "actions/checkout": ("8e8c483db84b4bee98b60c0593521ed34d9990e8", "v6.0.1"),
    "actions/setup-python": ("a309ff8b426b58ec0e2a45f0f869d46889d02405", "v6.2.0"),
    "actions/upload-pages-artifact": ("7b1f4a764d45c48632c6b24a0339c27f5614fb0b", "v4.0.0"),
    "actions/deploy-pages": ("d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e", "v4.0.5"),
}
RIGHTS = {
    "check": {"contents": "read"},
    "links": {"contents": "read", "issues": "write"},
    "publish": {"contents": "read"},
    "test": {"contents": "read"},
}
COMMANDS = {
    "check": ['make check OPTIONS="--format github"'],
    "links": ["make links > gone.txt"],
    "publish": ["make site"],
    "test": ["make test"],
}
each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path):
    # In YAML 1.1 the key `on` is a truth value.
    return {"on" if key is True else key: value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


def steps(path):
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def test_there_are_these_and_no_others():
    assert [path.stem for path in WORKFLOWS] == sorted(RIGHTS)


@each_workflow
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(path):
    uses = re.findall(r"uses: *(\S+)(.*)", path.read_text("utf-8"))
    assert uses
    for action, comment in uses:
        name, _, commit = action.partition("@")
        assert (commit, comment.strip()) == (PINS[name][0], f"# {PINS[name][1]}")


@each_workflow
def test_the_token_may_do_no_more_than_the_work_needs(path):
    workflow = read(path)
    assert workflow["permissions"] == RIGHTS[path.stem]
    extra = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
    assert extra == ({"deploy": {"pages": "write", "id-token": "write"}} if path.stem == "publish" else {})


@each_workflow
def test_a_pull_request_starts_only_what_can_read(path):
    triggers = set(read(path)["on"])
    assert "pull_request_target" not in triggers and "workflow_run" not in triggers
    assert ("pull_request" in triggers) == (path.stem in ("check", "test"))


@each_workflow
def test_no_secret_is_named_and_no_token_is_left_on_the_disk(path):
    text = path.read_text("utf-8")
    assert "secrets." not in text
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"persist-credentials": False}


@each_workflow
def test_nothing_that_a_pull_request_says_is_put_into_a_command(path):
    for step in steps(path):
        assert "${{" not in step.get("run", "")


@each_workflow
def test_a_workflow_runs_what_one_runs_at_home(path):
    commands = [step["run"] for step in steps(path) if "run" in step]
    assert commands[:1] == COMMANDS[path.stem]
    assert len(commands) == (2 if path.stem == "links" else 1)
    target = re.match(r"make (\w+)", commands[0])[1]
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@each_workflow
def test_every_job_ends_in_time(path):
    assert all(job["timeout-minutes"] <= 60 for job in read(path)["jobs"].values())


def test_only_main_is_published():
    workflow = read(ROOT / ".github/workflows/publish.yml")
    assert workflow["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    build = [step for step in workflow["jobs"]["build"]["steps"] if "env" in step]
    assert set(build[0]["env"]) == {"SITE_URL", "REPOSITORY_URL"}
