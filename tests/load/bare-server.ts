import { serveBareAnswers } from '@rundbord/server/testing/bare-answers';

process.stdout.write(`http://localhost:${await serveBareAnswers()}\n`);
process.once('SIGTERM', () => process.exit(0));
