package dev.stemma.bench.peers;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.stemma.bench.train.WordVectors;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Vectors of words by all-MiniLM-L6-v2 (Wang and others 2020; Reimers and Gurevych 2019), quantised, Apache-2.0:
/// each word is read alone, and the vectors of its pieces are averaged.
public final class MiniLm implements WordVectors {

    private static final String MODEL = "/all-minilm-l6-v2-q";
    private static final int BATCH = 64;

    @Override
    public List<float[]> of(List<String> words) {
        try (HuggingFaceTokenizer tokenizer = tokenizer();
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession session = environment.createSession(bytes(MODEL + ".onnx"), options)) {
                List<float[]> vectors = new ArrayList<>(words.size());
                for (int at = 0; at < words.size(); at += BATCH) {
                    List<String> batch = words.subList(at, Math.min(words.size(), at + BATCH));
                    vectors.addAll(read(tokenizer.batchEncode(batch), environment, session));
                }
                return vectors;
            }
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the vectors of words cannot be made", e);
        }
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        try (InputStream in = MiniLm.class.getResourceAsStream(MODEL + "-tokenizer.json")) {
            return HuggingFaceTokenizer.newInstance(in, Map.of("padding", "true", "truncation", "true"));
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = MiniLm.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    private static List<float[]> read(Encoding[] batch, OrtEnvironment environment, OrtSession session)
            throws OrtException {
        long[][] ids = new long[batch.length][];
        long[][] mask = new long[batch.length][];
        long[][] types = new long[batch.length][];
        for (int i = 0; i < batch.length; i++) {
            ids[i] = batch[i].getIds();
            mask[i] = batch[i].getAttentionMask();
            types[i] = batch[i].getTypeIds();
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            List<float[]> vectors = new ArrayList<>(batch.length);
            for (int i = 0; i < batch.length; i++) {
                vectors.add(mean(states[i], mask[i]));
            }
            return vectors;
        }
    }

    private static float[] mean(float[][] states, long[] mask) {
        float[] mean = new float[states[0].length];
        int pieces = 0;
        for (int piece = 0; piece < states.length; piece++) {
            if (mask[piece] != 0) {
                pieces++;
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += states[piece][i];
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= pieces;
        }
        return mean;
    }
}
