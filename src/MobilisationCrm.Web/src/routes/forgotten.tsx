export { ForgottenPage as Component } from '@/features/session/ForgottenPage';
