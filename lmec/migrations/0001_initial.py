import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='FormerIdentity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('uuid', models.UUIDField(unique=True)),
                ('target', models.UUIDField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Look',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('bits', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Merger',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('stayed', models.UUIDField(db_index=True)),
                ('went', models.UUIDField(db_index=True)),
                ('stayed_name', models.CharField(max_length=300, verbose_name='stayed')),
                ('went_name', models.CharField(max_length=300, verbose_name='merged into it')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='when')),
                ('by', models.CharField(max_length=150, verbose_name='who')),
                ('act', models.UUIDField()),
                ('done', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('undone_at', models.DateTimeField(null=True, verbose_name='undone')),
                ('undone_by', models.CharField(blank=True, default='', max_length=150)),
            ],
            options={
                'verbose_name': 'merger of duplicates',
                'verbose_name_plural': 'mergers of duplicates',
                'ordering': ['-pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='FormerSlug',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('slug', models.SlugField(max_length=120)),
                ('target', models.UUIDField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'slug'), name='former_slug_leads_to_one_page')],
            },
        ),
        migrations.CreateModel(
            name='Generation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('value', models.BigIntegerField(default=1)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='generation_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='NotTheSame',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('one', models.UUIDField()),
                ('other', models.UUIDField()),
                ('at', models.DateTimeField(auto_now_add=True)),
                ('by', models.CharField(max_length=150)),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('one', 'other'), name='said_once_not_to_be_the_same'), models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='not_the_same_in_one_order')],
            },
        ),
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('zh-hans', '简体中文'), ('en', 'English'), ('km', 'ភាសាខ្មែរ'), ('lo', 'ລາວ'), ('my', 'မြန်မာ'), ('th', 'ไทย'), ('vi', 'Tiếng Việt')], default='zh-hans', max_length=10, verbose_name='language')),
                ('wants_mail', models.BooleanField(default=True, verbose_name='mail about my work')),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='preference', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'preference',
                'verbose_name_plural': 'preferences',
            },
        ),
        migrations.CreateModel(
            name='Spent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('by', models.CharField(max_length=64)),
                ('amount', models.BigIntegerField(default=1)),
                ('at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'indexes': [models.Index(fields=['kind', 'by', 'at'], name='spent_by_whom'), models.Index(fields=['at'], name='spent_long_ago')],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=60)),
                ('key', models.CharField(max_length=40)),
                ('part', models.CharField(blank=True, default='', max_length=20)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField()),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'key', 'part', 'user'), name='presence_once_a_page')],
            },
        ),
    ]
