import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { visible } from '../core/ground/visible.ts';

/**
 * A remark plugin, the last one, after which nothing that was read can move a cursor or begin a line where remark tells of it: its reporter
 * writes paths, and what messages quote, as they are.
 */
export const visibleMessages: Plugin = function () {
  const parse = this.parser;
  if (!parse) return;
  this.parser = (document, file) => {
    // A path that is shown otherwise than it was is told with both.
    file.history = file.history.map(visible);
    try {
      return parse(document, file);
    } finally {
      showMessages(file);
    }
  };
  return (_tree, file) => showMessages(file);
};

function showMessages(file: VFile): void {
  for (const message of file.messages) {
    message.reason = visible(message.reason);
    if (message.file !== undefined) message.file = visible(message.file);
  }
}
