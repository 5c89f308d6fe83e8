import { useEffect } from 'react';

export interface LiveEvent {
  topic: string;
  id?: string;
  data?: unknown;
}

type Listener = (event: LiveEvent) => void;

const listeners = new Set<Listener>();
let source: EventSource | undefined;

/** Calls back whenever something of these topics moved, on this page or anybody else's. One stream serves all listeners. */
export function useLive(topics: readonly string[], onEvent: Listener): void {
  const key = topics.join();
  useEffect(() => {
    const listener: Listener = (event) => {
      if (key.split(',').includes(event.topic)) onEvent(event);
    };
    listeners.add(listener);
    source ??= open();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) {
        source?.close();
        source = undefined;
      }
    };
  }, [key, onEvent]);
}

function open(): EventSource {
  const stream = new EventSource('/events');
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as LiveEvent;
    for (const listener of listeners) listener(event);
  };
  return stream;
}
