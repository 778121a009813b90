package org.lingxing.bench.water;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection that is kept: a request, then its answer, of which only the status and the end are looked for. */
final class Connection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_PIECE = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = 9;

    private final int number;
    private final SocketChannel channel;
    private final SelectionKey key;
    private byte[] answer = new byte[1 << 16];
    private ByteBuffer into = ByteBuffer.wrap(answer);
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long since;
    private int head;
    private int length;
    private int status;

    Connection(int number, InetSocketAddress target, Selector selector) throws IOException {
        this.number = number;
        channel = SocketChannel.open(target);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    int number() {
        return number;
    }

    /** When the request was due. */
    long since() {
        return since;
    }

    int status() {
        return status;
    }

    void send(ByteBuffer next, long itWasDue) throws IOException {
        request = next;
        since = itWasDue;
        head = -1;
        into.clear();
        goOnSending();
    }

    void goOnSending() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Reads what came; whether the answer is whole. */
    boolean isAnswered() throws IOException {
        int read = channel.read(into);
        if (read < 0) {
            throw new IOException("the server closed the connection");
        }
        int end = into.position();
        if (head < 0) {
            readHead(end);
        }
        boolean whole = head >= 0 && (length >= 0 ? end >= head + length : endsWithLastPiece(end));
        if (!whole && !into.hasRemaining()) {
            answer = java.util.Arrays.copyOf(answer, answer.length * 2);
            into = ByteBuffer.wrap(answer).position(end);
        }
        return whole;
    }

    /** What was answered, for a sentence about what went wrong. */
    String text() {
        return new String(answer, 0, into.position(), StandardCharsets.UTF_8);
    }

    private void readHead(int end) {
        int at = find(END_OF_HEAD, 0, end);
        if (at < 0) {
            return;
        }
        head = at + END_OF_HEAD.length;
        status = (answer[STATUS_AT] - '0') * 100 + (answer[STATUS_AT + 1] - '0') * 10 + (answer[STATUS_AT + 2] - '0');
        int named = find(LENGTH, 0, head);
        length = -1;
        if (named >= 0) {
            length = 0;
            for (int i = named + LENGTH.length; answer[i] != '\r'; i++) {
                length = answer[i] == ' ' ? length : length * 10 + (answer[i] - '0');
            }
        }
    }

    private boolean endsWithLastPiece(int end) {
        return end - LAST_PIECE.length >= 0 && find(LAST_PIECE, end - LAST_PIECE.length, end) >= 0;
    }

    /** Where these letters stand, small or great; negative where they do not. */
    private int find(byte[] letters, int from, int end) {
        for (int i = from; i + letters.length <= end; i++) {
            int same = 0;
            while (same < letters.length && small(answer[i + same]) == letters[same]) {
                same++;
            }
            if (same == letters.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
