import django.db.models.deletion
import lmec.files
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bulletins', '0002_published_number_is_fixed'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file_name', models.CharField(max_length=255, verbose_name='file name')),
                ('file', models.FileField(max_length=200, storage=lmec.files.ContentAddressedStorage('originals'), upload_to='', verbose_name='original')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                ('result', models.JSONField(default=dict)),
                ('answers', models.JSONField(default=dict)),
                ('open_questions', models.PositiveSmallIntegerField(default=0, verbose_name='open questions')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='uploaded')),
                ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
            ],
            options={
                'verbose_name': 'document to review',
                'verbose_name_plural': 'documents to review',
                'ordering': ['-created_at', '-pk'],
            },
        ),
    ]
