#!/usr/bin/env node
import { join } from 'node:path';
import { launch, root } from './launch.mjs';
import { readSettingsFile } from './settings-file.mjs';

readSettingsFile(root);
// File names are read from where the person is, the data from where the application keeps them.
process.env.DATA_DIR ||= join(root, 'data');
await launch('src/backup/backup.ts', { say: console.error });
