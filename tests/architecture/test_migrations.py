"""The tables are what the models say."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState

LOADER = MigrationLoader(None)


def lacking(migrated: ProjectState) -> dict[str, list[str]]:
    """What no migration has done yet towards the models, by app."""
    found = MigrationAutodetector(migrated, ProjectState.from_apps(apps)).changes(LOADER.graph)
    return {
        app: [
            operation.describe() for migration in migrations for operation in migration.operations
        ]
        for app, migrations in found.items()
    }


def test_models_have_their_migrations() -> None:
    assert lacking(LOADER.project_state()) == {}


def test_missing_migration_is_seen() -> None:
    migrated = LOADER.project_state()
    migrated.remove_field("duties", "duty", "force")

    assert list(lacking(migrated)) == ["duties"]


def test_migrations_have_one_end_each() -> None:
    assert LOADER.detect_conflicts() == {}
