export { ConfirmedPage as Component } from '@/features/session/ConfirmedPage';
