import { HomePage } from '@/features/shell/HomePage';

export const Component = HomePage;
