#!/usr/bin/env node
import { FRUGAL, launch, root } from './launch.mjs';
import { readSettingsFile } from './settings-file.mjs';

readSettingsFile(root);
// The log has the standard output for itself.
await launch('src/serve/serve.ts', { say: console.error, cwd: root, env: FRUGAL });
