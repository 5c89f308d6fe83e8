import { type ChangeEvent, type DragEvent, useEffect, useState } from 'react';
import { useSpeech } from './speech.tsx';

/** Takes files: chosen, dropped on the zone, or dropped anywhere on the page. */
export function DropZone({ words, onFile }: { words: string; onFile(file: File): void }) {
  const { say } = useSpeech();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent): void => event.preventDefault();
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);
  const take = (files: FileList | null): void => {
    for (const file of files ?? []) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    take(event.target.files);
    event.target.value = '';
  };
  return (
    <label
      className={over ? 'drop over no-print' : 'drop no-print'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{words}</span>
      <span className="like-button">{say('choose_file')}</span>
      <input className="hidden" type="file" multiple accept=".zip,.txt" onChange={choose} />
    </label>
  );
}
