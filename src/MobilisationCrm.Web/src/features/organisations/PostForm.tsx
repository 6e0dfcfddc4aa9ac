import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import styles from '@/components/ui/Counterparts.module.css';
import { FunctionSelect } from './FunctionSelect';
import { useSavePost, type Post, type PostFunction } from './organisations';

interface Props {
  organisationId: string;
  /** The post to edit; absent to add one. */
  post?: Post;
  onClose: () => void;
}

/** Name of a post, and what it is for the form of address. */
export function PostForm({ organisationId, post, onClose }: Props) {
  const { t } = useTranslation(['organisations', 'common']);
  const save = useSavePost(organisationId, post?.id);
  const [title, setTitle] = useState(post?.title ?? '');
  const [chosen, setChosen] = useState<PostFunction>(post?.function ?? 'Other');
  useUnsaved(() => title !== (post?.title ?? '') || chosen !== (post?.function ?? 'Other'));

  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (title.trim()) {
      save.mutate(
        { title: title.trim(), function: chosen },
        {
          onSuccess: () => {
            toastDone(t(post ? 'post.saved' : 'post.added'));
            onClose();
          },
        },
      );
    }
  };

  return (
    <form onSubmit={submit} className={styles.inline}>
      <TextInput
        className={styles.grow}
        label={t('post.name')}
        description={t('post.nameHint')}
        required
        autoFocus
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FunctionSelect className={styles.grow} value={chosen} onChange={(value) => setChosen(value as PostFunction)} />
      <Button variant="default" onClick={onClose}>
        {t('common:action.cancel')}
      </Button>
      <Button type="submit" loading={save.isPending} disabled={!title.trim()}>
        {t('common:action.save')}
      </Button>
      <ErrorAlert error={save.error} />
    </form>
  );
}
