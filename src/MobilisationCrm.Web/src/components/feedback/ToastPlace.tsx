import { Suspense } from 'react';
import { lazyPart, useAtRest } from '@/lib/server/preload';

const Toasts = lazyPart(() => import('./Toasts'));

/** Where the toasts appear. No first page starts with one, so their code comes once the page is at rest. */
export const ToastPlace = () => useAtRest() && <Suspense><Toasts /></Suspense>;
