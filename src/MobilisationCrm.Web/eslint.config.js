import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Imports go lib and components → features → routes; a folder further left never knows one further right. */
const forbid = (...layers) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        ...layers.map((layer) => ({ group: [`@/${layer}/*`], message: 'Imports go lib, components → features → routes.' })),
        { group: ['../../*'], message: 'Across folders, import from @/ so that the layer is visible.' },
      ],
    },
  ],
});

export default tseslint.config(
  { ignores: ['src/api/schema.d.ts', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['src/api/**', 'src/lib/**'], rules: forbid('components', 'features', 'routes') },
  { files: ['src/components/**'], rules: forbid('features', 'routes') },
  { files: ['src/features/**'], rules: forbid('routes') },
  { files: ['src/routes/**'], rules: forbid() },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['build/*.js'], languageOptions: { globals: globals.node }, rules: { 'no-console': 'off' } },
);
