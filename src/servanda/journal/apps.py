from django.apps import AppConfig
from django.db.models.signals import post_migrate


class JournalConfig(AppConfig):
    name = "servanda.journal"

    def ready(self) -> None:
        from servanda.journal.guards import guard_tables  # noqa: PLC0415 - models are ready now

        post_migrate.connect(guard_tables, dispatch_uid="servanda.journal.guards")
