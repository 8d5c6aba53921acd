from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PortalConfig(AppConfig):
    name = "servanda.portal"

    def ready(self) -> None:
        from servanda.portal.wall import grant_tables  # noqa: PLC0415 - models are ready now

        post_migrate.connect(grant_tables, dispatch_uid="servanda.portal.wall")
